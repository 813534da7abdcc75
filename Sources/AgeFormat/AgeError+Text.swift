extension AgeError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .noMatchingIdentity(let lock): lock.description
        case .header(let fault): fault.description
        case .hmac:
            """
            the header of an age file was changed
            reason: an identity opens it, but its code (HMAC) does not fit its text
            help: take an undamaged copy of the file
            """
        case .payload(let fault): fault.description
        case .armor(let fault): fault.description
        case .limits(let fault): fault.description
        }
    }
}

extension AgeLock: CustomStringConvertible {
    /// What it means that nothing at hand opens it, in three lines.
    public var description: String {
        switch self {
        case .recipients:
            """
            no identity opens this age file
            reason: it was encrypted to other recipients
            help: give the identity file (-i) of one of its recipients
            """
        case .passphrase:
            """
            no identity opens this age file
            reason: it was encrypted with a passphrase, and none that was given is the right one
            help: give the passphrase
            """
        case .unknown:
            """
            no identity opens this age file
            reason: it was encrypted to kinds of recipients that this program does not know
            help: decrypt it with the program and plugin that it was made for
            """
        }
    }
}

extension HeaderFault: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        let reason =
            switch self {
            case .notAge: "it does not begin with `age-encryption.org/v1`"
            case .unsupportedVersion(let version): "it says version `\(version)`, this program knows `v1`"
            case .truncated: "it ends before its content begins"
            case .malformedLine(let number): "line \(number) does not follow the format"
            case .malformedStanza(let line): "the recipient on line \(line) has malformed arguments or key"
            case .lowOrderShare: "a recipient's share is a point of low order, which no honest program makes"
            case .passphraseNotAlone: "a passphrase stands beside another recipient, which the format forbids"
            }
        let help =
            switch self {
            case .notAge: "check that it is an age file"
            case .unsupportedVersion: "decrypt it with a program that knows this version"
            case .lowOrderShare, .passphraseNotAlone: "do not trust its sender; ask for a file made by age"
            default: "take an undamaged copy of the file"
            }
        return """
            cannot read the header of an age file
            reason: \(reason)
            help: \(help)
            """
    }
}

extension PayloadFault: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        let reason =
            switch self {
            case .damagedChunk(let number):
                "the chunk from byte \(Self.offset(number)) of the content on was changed or cut"
            case .missingChunk(let number):
                "the file ends early; byte \(Self.offset(number)) of the content is missing"
            case .emptyLastChunk: "its last chunk is empty"
            case .trailingData: "something was added after its end"
            }
        return """
            the content of an age file is damaged
            reason: \(reason)
            help: take an undamaged copy of the file; use nothing of what was decrypted so far
            """
    }

    /// Where a chunk begins in the plaintext, in bytes.
    private static func offset(_ number: UInt64) -> UInt64 {
        number.multipliedReportingOverflow(by: UInt64(PayloadKey.chunkByteCount)).partialValue
    }
}

extension ArmorFault: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        let reason =
            switch self {
            case .missingBegin: "it does not begin with `\(Armor.begin)`"
            case .malformedLine(let number): "line \(number) is not strict base64 of 64 columns"
            case .missingEnd: "it ends before `\(Armor.end)`"
            case .surroundingData: "something stands before or after the armor"
            }
        return """
            cannot read the armor of an age file
            reason: \(reason)
            help: take the text again, with every line as it was made
            """
    }
}

extension LimitFault: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .workFactor(let value):
            """
            the scrypt work factor is not accepted
            reason: it is 2^\(value), accepted are 2^\(AgeLimits.workFactors.lowerBound) to \
            2^\(AgeLimits.workFactors.upperBound)
            help: encrypt the file again with a lower work factor, or decrypt it with `age`
            """
        case .scryptMemory(let workFactor):
            """
            cannot derive the key from the passphrase
            reason: scrypt did not get the \((1 << workFactor) / 1_024) MiB that it needs
            help: free some memory and try again
            """
        case .headerLength:
            """
            the header of an age file is too long
            reason: it has more than \(AgeLimits.headerByteCount) bytes
            help: encrypt to fewer recipients
            """
        case .lockedMemory:
            """
            cannot hold a key in locked memory
            reason: the limit on locked memory (RLIMIT_MEMLOCK) is used up
            help: raise the limit (`ulimit -l`, or LimitMEMLOCK in the unit file) and start again
            """
        }
    }
}
