internal import Engine
internal import Policy

/// What the policies of this program can speak of: every operation and field it has.
enum PolicyVocabulary {
    static let all = EngineModule.vocabulary([engineModule] + storeModules)
}
