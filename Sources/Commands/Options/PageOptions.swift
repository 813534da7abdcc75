internal import ArgumentParser

/// Which part of a long list is answered.
struct PageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The most to answer; 50 if not given.", valueName: "count")) var limit: Int?
    @Option(help: ArgumentHelp("Begin after this one; `next` of the page before.", valueName: "name"))
    var after: String?
}
