internal import ArgumentParser
internal import Privacy

/// Who a request, a package or a search is about.
struct SubjectOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The subject's number or pseudonym.", valueName: "number")) var subject:
        String?
    @Option(help: ArgumentHelp("The one who has this e-mail address.", valueName: "address")) var email:
        String?
    @Option(help: ArgumentHelp("The one who has this telephone number.", valueName: "number")) var phone:
        String?
    @Option(help: ArgumentHelp("The one who has this tax id.", valueName: "id")) var taxID: String?
    @Option(help: ArgumentHelp("The one who has this whole name.", valueName: "name")) var name: String?

    /// What the person is known by; nil where nothing of it is given.
    var find: SubjectSearch? {
        let search = SubjectSearch(email: email, phone: phone, taxID: taxID, personName: name)
        return search == SubjectSearch() ? nil : search
    }
}
