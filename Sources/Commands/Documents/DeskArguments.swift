public import ArgumentParser
public import OrderDesk

// The words of the order desk as arguments: each by its raw value.

extension RevenueGrouping: ExpressibleByArgument {}
extension RevenueBasis: ExpressibleByArgument {}
extension DocumentLanguage: ExpressibleByArgument {}
