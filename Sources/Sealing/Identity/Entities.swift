/// What a ``StoreID`` names.
public enum StoreEntity {}
/// What a ``SubjectID`` names.
public enum SubjectEntity {}
/// What a ``RowID`` names.
public enum RowEntity {}
/// What a ``KeyID`` names.
public enum KeyEntity {}

/// The id of a store.
public typealias StoreID = Identifier<StoreEntity>
/// The pseudonymous id of a data subject.
public typealias SubjectID = Identifier<SubjectEntity>
/// The id of a row in some table.
public typealias RowID = Identifier<RowEntity>
/// The id of a key, random, without any relation to the key's bytes.
public typealias KeyID = Identifier<KeyEntity>

/// Why and how long personal data is kept: one key per subject and class, so that one class can be shredded alone.
public enum RetentionClass: String, CaseIterable, Codable, Sendable {
    /// What is needed to reach a customer.
    case contact
    /// What the law on accounts and taxes wants kept.
    case fiscal
    /// Cases, feedback, notes.
    case service
    /// What a person consented to be used for advertising.
    case marketing
    /// Data of the people who work here.
    case staff
}
