import Engine
import OrderDesk
import Testing

@testable import Privacy

@Suite("Finding the person")
struct SubjectFindTests {
    /// Ada under two numbers, and Berta with Ada's telephone.
    private func withPeople(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            for (name, email, phone, tax) in [
                ("Ada Löwe", "ada@example.org", "+49 30 1234567", "DE 123456789"),
                ("Löwe, ADA", "ADA@example.org", "+49 30 7654321", ""),
                ("Berta Bär", "berta@example.org", "+493012 345 67", ""),
            ] {
                var fields = CustomerFields()
                (fields.name, fields.email, fields.phone) = (name, email, phone)
                if !tax.isEmpty { fields.taxID = tax }
                _ = try await store.perform(CustomerAdd(fields: fields), purpose: nil)
            }
            try await test(store)
        }
    }

    @Test(
        "goes by each value that a person is known by, however it is written",
        arguments: [
            (SubjectSearch(email: " Berta@Example.org "), "C-000003"),
            (SubjectSearch(phone: "+49 (30) 7654321"), "C-000002"),
            (SubjectSearch(taxID: "de123456789"), "C-000001"),
            (SubjectSearch(personName: "bar berta"), "C-000003"),
            (SubjectSearch(email: "ada@example.org", phone: "+49301234567"), "C-000001"),
        ]
    )
    func one(search: SubjectSearch, number: String) async throws {
        try await withPeople { store in
            let opened = try await store.perform(RequestOpen(kind: .access, find: search)).request
            #expect(opened.subjectNumber == number)
            let made = try await store.perform(SubjectExportMake(find: search))
            #expect(made.data.subjectNumber == number)
            let found = try await store.perform(SubjectFind(find: search)).subjects
            #expect(found.first?.number == number && found.first?.shares == [])
        }
    }

    @Test("names who shares a value: the same person twice, or two with one telephone")
    func duplicates() async throws {
        try await withPeople { store in
            let found = try await store.perform(SubjectFind(subject: "C-000001")).subjects
            #expect(found.map(\.number) == ["C-000001", "C-000002", "C-000003"])
            #expect(found.map(\.shares) == [[], ["email", "name"], ["phone"]])
            #expect(found.map { $0.fields.values["name"] } == ["Ada Löwe", "Löwe, ADA", "Berta Bär"])
        }
    }

    @Test("opens nothing where nobody fits, where several do, and where nobody or two are named")
    func refused() async throws {
        try await withPeople { store in
            await #expect(throws: InputError.self) {
                try await store.perform(
                    RequestOpen(kind: .access, find: SubjectSearch(email: "x@example.org"))
                )
            }
            await #expect {
                try await store.perform(
                    RequestOpen(kind: .access, find: SubjectSearch(personName: "ada lowe"))
                )
            } throws: { error in
                let text = Problem(error).text
                return text.contains("C-000001, C-000002") && !text.lowercased().contains("ada")
            }
            for command in [
                RequestOpen(kind: .access, find: SubjectSearch()),
                RequestOpen(kind: .access, subject: "C-000001", find: SubjectSearch(email: "a@b.c")),
            ] {
                await #expect(throws: InputError.self) { try await store.perform(command) }
            }
            let opened = try await store.perform(RequestList(all: true)).requests
            #expect(opened.isEmpty)
        }
    }

    @Test("is refused by a field that the officer sees in part, since the answer would give it away")
    func masked() async throws {
        let change = (
            "      contact: full\n      fiscal: full\n      service",
            "      contact: masked\n      fiscal: full\n      service"
        )
        try await PrivacyStore.with(policy: change) { store in
            try await store.addCustomer("Ada")
            let officer = try await store.person("officer", uid: 2000)
            await #expect(throws: Denial.self) {
                try await store.perform(
                    SubjectFind(find: SubjectSearch(email: "ada@example.org")),
                    as: officer
                )
            }
            await #expect(throws: Denial.self) {
                try await store.perform(SubjectFind(subject: "C-000001"), as: officer)
            }
        }
    }
}
