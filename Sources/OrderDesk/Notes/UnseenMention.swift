public import Engine
internal import Orders
internal import Sealing

/// A mention of somebody who does not see the note.
public struct UnseenMention: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .mention: .text("Whom the note mentions: a name, or `role:` or `team:` and a name.")
                .example("role:warehouse"),
            .remark: .text("Why it does not reach them, or which of them."),
        ]
    )

    /// Whom the note mentions.
    public let mention: String
    /// Why it does not reach them, or which of them.
    public let remark: String

    /// Whom it does not reach; nil where everybody who is meant sees it, the author aside.
    init?(_ target: MentionTarget, _ item: WorkItem, _ principals: [Principal], in context: Context) {
        mention = target.word
        let meant = target.members(of: principals).filter { $0.id != context.principal.id }
        let blind = meant.filter { !item.isVisible(to: $0, with: NoteList.name, in: context) }
        let mute = meant.filter { other in
            !blind.contains { $0.id == other.id }
                && !context.seesWhole("contact.noteText", with: NoteList.name, as: other)
        }
        let unseen = (blind + mute).map(\.name).sorted()
        if target.kind == .user {
            guard !unseen.isEmpty else { return nil }
            remark =
                blind.isEmpty
                ? "their roles show them no text of notes" : "their roles do not reach what it is about"
        } else if meant.isEmpty {
            guard target.members(of: principals).isEmpty else { return nil }
            remark = "nobody is in it now"
        } else {
            guard !unseen.isEmpty else { return nil }
            remark =
                unseen.count == meant.count
                ? "nobody of them sees it"
                : "some of them do not see it: \(unseen.joined(separator: ", "))"
        }
    }
}
