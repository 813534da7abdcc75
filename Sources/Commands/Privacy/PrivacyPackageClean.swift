internal import ArgumentParser
internal import Engine
internal import FoundationEssentials
internal import Glibc
internal import Privacy

extension PrivacyExportCommand {
    struct Clean: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "clean",
            abstract: "Remove the files of packages whose time is over, where they still lie here.",
            discussion: """
                A file goes only where it is as long as the package was; what lies elsewhere is listed as overdue. Note \
                what is gone by other ways with `gone`.
                """
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let global = global.forPrivacy
            let tree = try AnswerTree(json: try await global.answer(to: PackagesOverdue()))
            let packages = tree["packages"]?.elements.map { Overdue($0) } ?? []
            // Why both now: a file that was removed does not lie there any more.
            let (lying, elsewhere) = (packages.filter(\.liesHere), packages.filter { !$0.liesHere })
            if !lying.isEmpty { try global.confirm("remove the files of \(lying.count) packages") }
            if !global.request.dryRun {
                for package in lying { try await remove(package, global) }
            } else {
                try global.output.note("dry run: nothing was removed")
            }
            try global.output.emit(
                Outcome(removed: lying.map(\.id), overdue: elsewhere.map(\.id))
            )
        }

        private func remove(_ package: Overdue, _ global: GlobalOptions) async throws {
            do {
                try FileManager.default.removeItem(atPath: package.file)
            } catch {
                throw EngineError.file(path: package.file, reason: "it cannot be removed")
            }
            _ = try await global.withClient(PackageGone.access) {
                try await $0.perform(PackageGone(package: package.id))
            }
        }

        /// A package that is to be gone, with its file.
        private struct Overdue {
            let id: String
            let file: String
            let bytes: Int64

            init(_ tree: AnswerTree) {
                id = tree["id"]?.scalar ?? ""
                file = tree["note"]?.scalar ?? ""
                bytes = tree["bytes"]?.scalar.flatMap { Int64($0) } ?? -1
            }

            /// Whether a file of its length lies there; another one may have its name by now.
            var liesHere: Bool {
                var known = stat()
                return lstat(file, &known) == 0 && known.st_mode & S_IFMT == S_IFREG
                    && Int64(known.st_size) == bytes
            }
        }

        private struct Outcome: Encodable {
            let removed: [String]
            let overdue: [String]
        }
    }

    struct Gone: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "gone", abstract: PackageGone.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The package's id.") var package: String

        func run() async throws { try await global.forPrivacy.perform(PackageGone(package: package)) }
    }
}
