public import ArgumentParser
public import Privacy

// The words of the privacy desk as arguments: each by its raw value.

extension RequestKind: ExpressibleByArgument {}
extension BreachRisk: ExpressibleByArgument {}
extension BreachAudience: ExpressibleByArgument {}
extension BreachExemption: ExpressibleByArgument {}
extension RequestState: ExpressibleByArgument {}
extension IdentityMethod: ExpressibleByArgument {}
extension RefusalGround: ExpressibleByArgument {}
extension ExtensionGround: ExpressibleByArgument {}
extension Assessment: ExpressibleByArgument {}
extension LetterKind: ExpressibleByArgument {}
extension LetterLanguage: ExpressibleByArgument {}
extension MentionState: ExpressibleByArgument {}
extension ConsentChannel: ExpressibleByArgument {}
extension HoldScope: ExpressibleByArgument {}
