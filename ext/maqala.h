/* maqala.h: the extension's public header, for programs that link it instead of loading it.
 *
 *     sqlite3_auto_extension((void (*)(void))sqlite3_maqala_init);
 *
 * Built with SQLITE_CORE it calls the SQLite that it is linked with; without, the one that loads it.
 */
#ifndef MAQALA_H
#define MAQALA_H

#include <sqlite3.h>

#define MAQALA_VERSION "0.1.0"

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3_api_routines;

/* Registers all functions and table-valued functions with a connection. Returns SQLITE_OK, or an error code with *error set to
 * a message from sqlite3_malloc. */
#ifdef _WIN32
__declspec(dllexport)
#elif defined(__GNUC__)
__attribute__((visibility("default")))
#endif
    int sqlite3_maqala_init(sqlite3 *db, char **error, const struct sqlite3_api_routines *api);

#ifdef __cplusplus
}
#endif

#endif
