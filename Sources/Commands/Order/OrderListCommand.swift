internal import ArgumentParser
internal import OrderDesk

extension OrderCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: OrderList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "Only orders in this state.") var state: String?
        @Option(help: "Only orders of this customer, by number or id.") var customer: String?
        @Flag(help: "Only orders shipped after the day they were wanted for.") var late = false
        @Flag(help: "Only orders not shipped although that day has passed.") var overdue = false
        @Option(help: ArgumentHelp("Only orders opened on this day or later.", valueName: "day")) var from:
            String?
        @Option(help: ArgumentHelp("Only orders opened on this day or before.", valueName: "day")) var to:
            String?
        @Flag(help: "Add what the whole selection comes to.") var totals = false
        @Flag(help: "Answer sums per customer instead of orders.") var byCustomer = false

        func run() async throws {
            var list = OrderList()
            list.limit = page.limit
            list.after = page.after
            list.state = state
            list.customer = customer
            list.late = late ? true : nil
            list.overdue = overdue ? true : nil
            list.from = from
            list.to = to
            list.totals = totals ? true : nil
            list.byCustomer = byCustomer ? true : nil
            try await global.perform(list)
        }
    }
}
