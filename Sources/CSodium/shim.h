// The one door to libsodium: everything else reaches it through Sealing (and AgeFormat).
#include <sodium.h>
