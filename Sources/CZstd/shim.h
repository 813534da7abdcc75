// The one door to libzstd: everything else reaches it through Archiving.
#include <zstd.h>
