/// ASCII armor: strict PEM (RFC 7468 §3, figure 3) round an age file (age v1, "ASCII armor").
///
/// ```
/// -----BEGIN AGE ENCRYPTED FILE-----
/// <64 columns of base64: 48 bytes>      any number of lines
/// <1 to 64 columns, with = padding>     the last one
/// -----END AGE ENCRYPTED FILE-----
/// ```
///
/// Lines end with LF, or with CRLF when read. White space may stand before and after, and nothing else.
public enum Armor: Sendable {
    /// Taken off where a file begins with it.
    case detected
    /// Taken off; a file without it is refused.
    case required
    /// Not known: a file with it is refused as no age file.
    case absent

    static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
    static let end = "-----END AGE ENCRYPTED FILE-----"
    static let columns = 64
    static let bytesPerLine = 48
}
