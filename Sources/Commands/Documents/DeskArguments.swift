public import ArgumentParser
public import OrderDesk
public import Policy

// The words of the order desk as arguments: each by its raw value.

extension RevenueGrouping: ExpressibleByArgument {}
extension WorkKind: ExpressibleByArgument {}
extension InboxItemView.Kind: ExpressibleByArgument {}
extension MarginGrouping: ExpressibleByArgument {}
extension SatisfactionGrouping: ExpressibleByArgument {}
extension RevenueBasis: ExpressibleByArgument {}
extension DocumentLanguage: ExpressibleByArgument {}
extension AlertRule.Kind: ExpressibleByArgument {}
