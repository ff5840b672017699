// Package local runs the private Neo4j: a real Neo4j Community server as a service of
// the user's own, installed from Maven on first use, to be had without an account, a
// container or a root password.
//
// A store is one server with a home folder of its own (Community holds one database a
// server). The home keeps everything that belongs to it:
//
//	conf/neo4j.conf   written anew at each start
//	data/             the graph
//	logs/             neo4j.log, debug.log, console.log
//	password          generated once, mode 0600
//	server.json       pid and ports of the last start
//	start.lock        held while somebody installs, starts or stops
//	making            while a first start is under way: the databases it makes
//	alive.lock        held by the server process itself, for as long as it lives
//
// Whether the server lives is asked of the kernel, not of a pid file: the server
// inherits the locked alive.lock, and no exit, not even SIGKILL, can leave it locked.
// So a pid that went to another program is never taken for the server, and the pid in
// server.json is right whenever the lock is held. A server counts as ours only when,
// besides, it accepts the generated password and names our folder as its home:
// whatever else listens on a remembered port is not taken for it.
//
// The package imports the standard library and gofrs/flock alone; it speaks to the
// server over HTTP.
package local
