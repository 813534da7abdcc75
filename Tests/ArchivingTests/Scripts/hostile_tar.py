"""Writes a tar archive with one entry that no archive of Coffer may have: hostile_tar.py KIND FILE."""
import io
import sys
import tarfile

kind, path = sys.argv[1:]


def file(name, data=b"hello"):
    info = tarfile.TarInfo(name)
    info.size = len(data)
    return info, io.BytesIO(data)


def special(type, link=""):
    info = tarfile.TarInfo("entry")
    info.type = type
    info.linkname = link
    return info, None


entries = {
    "symlink": [special(tarfile.SYMTYPE, "/etc/passwd")],
    "hardlink": [file("first"), special(tarfile.LNKTYPE, "first")],
    "fifo": [special(tarfile.FIFOTYPE)],
    "device": [special(tarfile.CHRTYPE)],
    "folder": [special(tarfile.DIRTYPE)],
    "absolute": [file("/tmp/entry")],
    "up": [file("a/../../entry")],
    "twice": [file("entry"), file("entry")],
    "dot": [file("./entry")],
    "sparse": [],
}[kind]

if kind == "sparse":
    # GNU tar finds the hole by itself.
    import os
    import subprocess

    with open("holes", "wb") as out:
        out.truncate(1 << 20)
        out.seek(1 << 19)
        out.write(b"x" * 4096)
    subprocess.run(["tar", "--sparse", "--format=gnu", "-cf", path, "holes"], check=True)
    os.unlink("holes")
else:
    with tarfile.open(path, "w") as archive:
        for info, data in entries:
            archive.addfile(info, data)
