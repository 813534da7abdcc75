/// The version of this program.
public enum CofferVersion {
    /// Major, minor and patch, after semver.org.
    public static let text = "0.1.0"
}
