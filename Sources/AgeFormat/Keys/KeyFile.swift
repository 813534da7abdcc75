/// Files of keys, one a line, as `age-keygen` writes and `age -i` and `-R` read them.
///
/// Empty lines and lines that begin with `#` mean nothing; lines end with LF or CRLF.
public enum KeyFile {
    /// The recipients of a file, in order.
    ///
    /// - Throws: ``AgeKeyError/recipientsFile(line:_:)`` or ``AgeKeyError/empty``.
    public static func recipients(in text: RawSpan) throws(AgeKeyError) -> [X25519Recipient] {
        var recipients: [X25519Recipient] = []
        try forEachKey(in: text) { line, number throws(AgeKeyError) in
            let text = unsafe line.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
            do throws(AgeKeyFault) {
                recipients.append(try X25519Recipient(decoding: text))
            } catch {
                throw .recipientsFile(line: number, error)
            }
        }
        return recipients
    }

    /// The identities of a file, in order; wiping the text is the caller's work.
    ///
    /// - Throws: ``AgeKeyError/identityFile(line:_:)``, ``AgeKeyError/empty``, or ``AgeKeyError/limits(_:)``.
    public static func identities(in text: RawSpan) throws(AgeKeyError) -> [X25519Identity] {
        var identities: [X25519Identity] = []
        try forEachKey(in: text) { line, number throws(AgeKeyError) in
            do throws(AgeKeyError) {
                identities.append(try X25519Identity(parsing: line))
            } catch {
                if case .identity(let fault) = error { throw .identityFile(line: number, fault) }
                throw error
            }
        }
        return identities
    }

    /// Lends an identity file: each comment as a `#` line, the public key as another, then the secret key.
    ///
    /// A comment is one line, such as `created: 2026-11-25T09:00:00Z`; characters below 0x20 are left out. The text
    /// lies in memory that is wiped after `body`.
    public static func withText<R, E: Error>(
        of identity: X25519Identity,
        comments: [String],
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R {
        let lines = (comments + ["public key: \(identity.recipient)"]).map { comment in
            "# " + String(String.UnicodeScalarView(comment.unicodeScalars.filter { $0.value >= 0x20 })) + "\n"
        }
        let head = Array(lines.joined().utf8)
        let count = head.count + X25519Identity.textByteCount + 1
        return try unsafe Scratch.withBytes(count) { buffer throws(E) in
            unsafe buffer.copyBytes(from: head)
            identity.withText { text in
                unsafe text.withUnsafeBytes { text in
                    unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[head.count...]).copyMemory(
                        from: text
                    )
                }
            }
            unsafe buffer[count - 1] = UInt8(ascii: "\n")
            return try body(unsafe UnsafeRawBufferPointer(buffer).bytes)
        }
    }

    private static func forEachKey(
        in text: RawSpan,
        _ body: (RawSpan, Int) throws(AgeKeyError) -> Void
    ) throws(AgeKeyError) {
        var (start, number, count) = (0, 0, 0)
        while start < text.byteCount {
            number += 1
            var end = start
            while end < text.byteCount, text.byte(end) != UInt8(ascii: "\n") { end += 1 }
            let hasReturn = end > start && text.byte(end - 1) == UInt8(ascii: "\r")
            let line = text.extracting(start..<(hasReturn ? end - 1 : end))
            start = end + 1
            guard line.byteCount > 0, line.byte(0) != UInt8(ascii: "#") else { continue }
            try body(line, number)
            count += 1
        }
        guard count > 0 else { throw .empty }
    }
}

extension RawSpan {
    /// The byte at an offset.
    func byte(_ offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
}
