internal import CSodium

/// What is derived from a key for one envelope, in scratch memory that is wiped at the end.
@safe struct Derivation {
    // SAFETY: all three lie in the scratch that `with` lends, and the value does not outlive its closure.
    /// 32 bytes.
    let encryptionKey: UnsafePointer<UInt8>
    /// 32 bytes.
    let commitment: UnsafeRawBufferPointer
    let additionalData: UnsafePointer<UInt8>
    let additionalDataByteCount: UInt64

    // SAFETY: as above.
    private init(
        encryptionKey: UnsafePointer<UInt8>,
        commitment: UnsafeRawBufferPointer,
        additionalData: UnsafePointer<UInt8>,
        additionalDataByteCount: UInt64
    ) {
        unsafe self.encryptionKey = encryptionKey
        unsafe self.commitment = commitment
        unsafe self.additionalData = additionalData
        self.additionalDataByteCount = additionalDataByteCount
    }

    private static let label = Array("coffer.envelope.v1".utf8)

    /// Derives for the key id and nonce that `header`, the first 42 bytes of an envelope, carries.
    ///
    /// The scratch is 64 bytes of `K_enc ‖ commitment`, then the 90 bytes that are hashed for it, then the additional
    /// data.
    static func with<R>(
        header: UnsafeRawBufferPointer,
        key: RawSpan,
        context: EnvelopeContext,
        _ body: (Derivation) -> R
    ) -> R {
        let messageStart = 64
        let nonceStart = messageStart + label.count
        let keyIDStart = nonceStart + 24
        let digestStart = keyIDStart + 16
        // Why 160: the additional data then starts on a multiple of eight.
        let dataStart = 160
        let dataCount = context.additionalDataByteCount
        return unsafe Scratch.withBytes(dataStart + dataCount) { scratch in
            let data = unsafe UnsafeMutableRawBufferPointer(rebasing: scratch[dataStart...])
            unsafe context.writeAdditionalData(flags: header[1], to: data)
            unsafe UnsafeMutableRawBufferPointer(rebasing: scratch[messageStart...]).copyBytes(from: label)
            unsafe UnsafeMutableRawBufferPointer(rebasing: scratch[nonceStart...])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: header[Envelope.nonceRange]))
            unsafe UnsafeMutableRawBufferPointer(rebasing: scratch[keyIDStart...])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: header[Envelope.keyIDRange]))
            let start = unsafe scratch.octets
            unsafe crypto_generichash(
                start + digestStart,
                32,
                start + dataStart,
                UInt64(dataCount),
                nil,
                0
            )
            unsafe key.withUnsafeBytes { key in
                _ = unsafe crypto_generichash(
                    start,
                    64,
                    start + messageStart,
                    UInt64(digestStart + 32 - messageStart),
                    key.octets,
                    key.count
                )
            }
            return unsafe body(
                Derivation(
                    encryptionKey: start,
                    commitment: UnsafeRawBufferPointer(start: start + 32, count: 32),
                    additionalData: start + dataStart,
                    additionalDataByteCount: UInt64(dataCount)
                )
            )
        }
    }
}
