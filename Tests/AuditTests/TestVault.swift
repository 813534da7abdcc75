import Foundation
import Vault

extension LogFixture {
    static func makeVault(in folder: URL) throws -> Vault { try Vault() }
}
