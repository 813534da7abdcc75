internal import ArgumentParser
internal import OrderDesk

/// `POSITION=QUANTITY`: another quantity for a line of a template.
struct TemplateQuantityArgument: ExpressibleByArgument {
    let input: TemplateQuantity

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int(parts[0]), position > 0, !parts[1].isEmpty else {
            return nil
        }
        input = TemplateQuantity(position: position, quantity: String(parts[1]))
    }
}
