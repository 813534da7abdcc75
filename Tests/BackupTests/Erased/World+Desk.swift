import AgeFormat
import Engine
import Foundation
import OrderDesk
import Privacy
import Sealing
import Storage
import Vault

@testable import Backup
@testable import Vault

/// What people do with the store.
extension World {
    /// A new person, with a value of their own in each class.
    func write() async throws {
        var fields = CustomerFields()
        fields.country = "DE"
        let names = ["name", "email", "billName", "taxID"]
        let made = Dictionary(uniqueKeysWithValues: names.map { ($0, canary(Self.nobody)) })
        fields.name = made["name"]
        fields.email = made["email"].map(Self.address)
        fields.billName = made["billName"]
        fields.taxID = made["taxID"]
        let answer = try await perform(CustomerAdd(fields: fields)).customer
        let number = answer.number
        let request = try await perform(RequestOpen(kind: .access, subject: number)).request
        guard let subject = SubjectID(request.subject) else { throw BrokenPromise(what: "no subject") }
        var person = Person(number: number, subject: subject, version: answer.version, values: [:])
        for (field, value) in made {
            let retentionClass: RetentionClass = ["name", "email"].contains(field) ? .contact : .fiscal
            person.values[retentionClass, default: [:]][field] =
                field == "email" ? Self.address(value) : value
            canaries[value] = person.part(retentionClass)
        }
        // Why a note: it lies under a key of a third class.
        let note = canary(person.part(.service))
        person.values[.service] = ["note": note]
        var verify = RequestVerifyIdentity(request: request.number)
        verify.note = note
        _ = try await perform(verify)
        now.people.append(person)
        happen("write \(number)")
    }

    /// Another e-mail address and another name on bills; what was there before is nobody's any more.
    func edit() async throws {
        guard
            let place = now.people.indices.filter({ !now.people[$0].isErased }).randomElement(using: &random)
        else {
            return
        }
        var person = now.people[place]
        happen("edit \(person.number)")
        var fields = CustomerFields()
        let (email, bill) = (Self.address(canary(person.part(.contact))), canary(person.part(.fiscal)))
        fields.email = email
        fields.billName = bill
        let edit = CustomerEdit(customer: person.number, expectedVersion: person.version, fields: fields)
        person.version = try await perform(edit).customer.version
        person.values[.contact]?["email"] = email
        person.values[.fiscal]?["billName"] = bill
        now.people[place] = person
    }

    /// A confirmed order: tax law keeps who pays for it.
    func order() async throws {
        guard
            let place = now.people.indices.filter({ !now.people[$0].isErased }).randomElement(using: &random)
        else {
            return
        }
        happen("order \(now.people[place].number)")
        let lines = [OrderLineInput(sku: "TEA", quantity: "1")]
        var open = OrderOpen(customer: now.people[place].number, lines: lines, confirm: true)
        var ship = ShipTo()
        ship.name = canary(now.people[place].part(.contact))
        open.shipTo = ship
        _ = try await perform(open)
        now.people[place].hasOrder = true
    }

    /// A request for erasure up to its execution; the keys are shredded later.
    ///
    /// Who was erased in part because of a hold may be erased again, once it is lifted.
    func erase() async throws {
        let able = now.people.indices.filter { !now.people[$0].erasable(without: now.emptied).isEmpty }
        guard let place = able.randomElement(using: &random) else { return }
        let person = now.people[place]
        let gone = person.erasable(without: now.emptied)
        happen("erase \(gone.map(\.rawValue)) of \(person.number)")
        let request = try await perform(RequestOpen(kind: .erasure, subject: person.number)).request.number
        _ = try await perform(RequestVerifyIdentity(request: request, method: .account))
        let note = person.isErased ? nil : canary(person.part(.service))
        _ = try await perform(RequestAssess(request: request, note: note))
        _ = try await perform(RequestApprove(request: request))
        _ = try await perform(RequestRun(request: request))
        now.people[place].isErased = true
        now.isErasing = true
        now.emptied.formUnion(gone.map { person.part($0) })
    }

    /// The keys of all erasures that were begun go, and the epoch with them.
    func finish() async throws {
        happen("finish")
        guard now.isErasing else { return }
        _ = try await perform(ErasureFinish())
        now.forgotten = now.emptied
        now.isErasing = false
        renewed = []
    }

    /// What is on the disk now is all that is left: nothing was closed.
    func crash() throws {
        guard isOpen else { return }
        happen("crash")
        let image = "\(scratch)/image"
        try FileManager.default.copyItem(atPath: folder, toPath: image)
        try close()
        try put(image)
    }

    /// A renewal that ends at any one of its steps, as a crash would.
    func crashRenewal() throws {
        let step = pick(RenewalStep.allCases.map { Optional($0) } + [nil]) ?? nil
        happen("crash in renewal at \(step?.rawValue ?? "its end")")
        try close()
        let vault = try Vault.open(in: folder, unlock: .keyFile("\(folder)/root.key"))
        let seal = RecoveryCopy.seal(for: [backed.shelf.identity.recipient])
        do {
            try vault.renewEpoch(copy: seal) { if $0 == step { throw BackedStore.Crash() } }
        } catch is BackedStore.Crash {}
        try vault.close()
        renewed = []
    }

    /// Puts a copy of the store in place of it, in the same file, by which a store knows that it is at home.
    private func put(_ image: String) throws {
        let files = FileManager.default
        for name in try files.contentsOfDirectory(atPath: folder) where name != "data.db" {
            try files.removeItem(atPath: "\(folder)/\(name)")
        }
        for name in try files.contentsOfDirectory(atPath: image) where name != "data.db" {
            try files.moveItem(atPath: "\(image)/\(name)", toPath: "\(folder)/\(name)")
        }
        let handle = try FileHandle(forWritingTo: URL(filePath: "\(folder)/data.db"))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(contentsOf: URL(filePath: "\(image)/data.db")))
        try handle.close()
        try files.removeItem(atPath: image)
    }

    private static let nobody = Part(subject: .zero, retentionClass: .marketing)

    private static func address(_ name: String) -> String { "\(name)@example.org" }
}
