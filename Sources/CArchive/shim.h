// The one door to libarchive: everything else reaches it through Archiving.
#include <archive.h>
#include <archive_entry.h>
