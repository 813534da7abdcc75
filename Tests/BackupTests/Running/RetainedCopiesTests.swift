import Engine
import Foundation
import OrderDesk
import Privacy
import Testing

@testable import Backup

@Suite("A target that keeps what is removed there")
struct RetainedCopiesTests {
    /// Opens a request for erasure and carries it out; answers its number.
    private func erase(_ customer: String, in store: Store) async throws -> String {
        let office = Request(caller: Shelf.caller, purpose: "privacy-request")
        let open = RequestOpen(kind: .erasure, subject: customer)
        let number = try await store.perform(open, for: office).request.number
        _ = try await store.perform(RequestVerifyIdentity(request: number, method: .account), for: office)
        _ = try await store.perform(RequestAssess(request: number), for: office)
        _ = try await store.perform(RequestApprove(request: number), for: office)
        _ = try await store.perform(RequestRun(request: number), for: office)
        _ = try await store.perform(ErasureFinish(), for: office)
        return number
    }

    private func certificate(_ number: String, in store: Store) async throws -> CertificateView {
        let office = Request(caller: Shelf.caller, purpose: "privacy-request")
        // Why first: this is what signs a newer one where copies have caught up.
        _ = try await store.perform(ErasureFinish(), for: office)
        return try await store.perform(CertificateShow(request: number), for: office).certificate
    }

    private func add(_ door: BackedStore.Door, _ backed: BackedStore, retains: String?) async throws {
        _ = try TargetTrial(FolderTarget(backed.path("near"))).run()
        let add = BackupTargetAdd(target: "near", address: backed.path("near"), retains: retains)
        #expect(try await door.perform(add).retains == retains)
    }

    private func backUp(_ backed: BackedStore, _ door: BackedStore.Door) async throws {
        let report = try await backed.run(door).run()
        #expect(report.failures.isEmpty)
    }

    private func customer(_ store: Store) async throws -> String {
        var fields = CustomerFields()
        fields.name = "Erika Muster"
        fields.country = "DE"
        return try await store.perform(CustomerAdd(fields: fields), for: Request(caller: Shelf.caller))
            .customer.number
    }

    @Test("makes a certificate of grade C that names the day, and one of grade B once the day is over")
    func waits() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await add(door, backed, retains: "P30D")
            let person = try await customer(door.store)
            try await backUp(backed, door)
            let number = try await erase(person, in: door.store)
            // Nothing was written there yet: the old key lies there for as long as nobody comes.
            var signed = try await certificate(number, in: door.store)
            #expect(signed.grade == "B" && signed.waiting.map(\.expires) == [nil])
            try await backUp(backed, door)
            let removed = backed.clock.now()
            signed = try await certificate(number, in: door.store)
            let day = Timestamp(removed.addingTimeInterval(30 * 86_400)).text.prefix(10)
            #expect(signed.grade == "C" && signed.waiting.map(\.expires) == [String(day)])
            backed.clock.advance(days: 29)
            signed = try await certificate(number, in: door.store)
            #expect(signed.grade == "C" && signed.waiting.count == 1)
            backed.clock.advance(days: 2)
            signed = try await certificate(number, in: door.store)
            #expect(signed.grade == "B" && signed.waiting.isEmpty)
        }
    }

    @Test("counts from the last removal: a later erasure does not shorten what waits for an earlier one")
    func again() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await add(door, backed, retains: "P30D")
            let people = [try await customer(door.store), try await customer(door.store)]
            try await backUp(backed, door)
            let first = try await erase(people[0], in: door.store)
            try await backUp(backed, door)
            backed.clock.advance(days: 20)
            let second = try await erase(people[1], in: door.store)
            try await backUp(backed, door)
            for number in [first, second] {
                #expect(try await certificate(number, in: door.store).grade == "C")
            }
            // Longer than the first needs, for what was removed at the second time is not told apart from it.
            backed.clock.advance(days: 15)
            for number in [first, second] {
                #expect(try await certificate(number, in: door.store).grade == "C")
            }
            backed.clock.advance(days: 16)
            for number in [first, second] {
                #expect(try await certificate(number, in: door.store).waiting.isEmpty)
            }
        }
    }

    @Test("is final at once where nothing is kept")
    func none() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await add(door, backed, retains: nil)
            let person = try await customer(door.store)
            try await backUp(backed, door)
            let number = try await erase(person, in: door.store)
            try await backUp(backed, door)
            let signed = try await certificate(number, in: door.store)
            #expect(signed.grade == "B" && signed.waiting.isEmpty)
        }
    }

    @Test("is refused with a length that is none", arguments: ["30", "P", "P0D", "thirty days", "30D"])
    func length(_ text: String) async throws {
        #expect(throws: InputError.self) {
            try BackupTargetAdd(target: "near", address: "/mnt/backup", retains: text).validate()
        }
    }
}
