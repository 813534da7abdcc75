internal import ArgumentParser

/// A number of bytes as people write it: `1GiB`, `256MiB`.
struct ByteSize: ExpressibleByArgument {
    let bytes: Int64

    init(gibibytes: Int64) { bytes = gibibytes << 30 }

    init?(argument: String) {
        for (unit, shift) in [("GiB", Int64(30)), ("MiB", 20)] where argument.hasSuffix(unit) {
            guard let count = Int64(argument.dropLast(unit.count)), (1...1 << 20).contains(count) else {
                return nil
            }
            bytes = count << shift
            return
        }
        return nil
    }

    var defaultValueDescription: String { "\(bytes >> 30)GiB" }
}
