package local

import (
	"fmt"
	"path/filepath"
	"slices"
)

// javaArgs are the arguments of the server's JVM.
func (s *Server) javaArgs(further []string) []string {
	args := slices.Concat([]string{
		fmt.Sprintf("-Xmx%dm", s.heap),
		"-XX:+UseSerialGC",
		// The JIT's second tier makes a server that has worked for long twice as fast,
		// and one that has not much slower. Measured in processor time, without and with
		// it: a start 5 s and 10 s; 5,000 statements written 4 s and 12 s, 20,000 8 s and
		// 21 s, 50,000 18 s and 32 s, 150,000 (where they meet) 52 s each.
		"-XX:TieredStopAtLevel=1",
		// A server that ends is started anew; one that staggers is not.
		"-XX:+ExitOnOutOfMemoryError",
	}, moduleArgs, further)
	return append(args,
		"-cp", s.classpath(),
		"org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+s.home,
		"--config-dir="+s.path("conf"))
}

// moduleArgs open to Neo4j what the JDK's modules close, as its own start script does.
var moduleArgs = []string{
	"--add-opens=java.base/java.nio=ALL-UNNAMED",
	"--add-opens=java.base/java.io=ALL-UNNAMED",
	"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
	"-Dio.netty.tryReflectionSetAccessible=true",
	"-Dlog4j2.disable.jmx=true",
	"-Dfile.encoding=UTF-8",
}

func (s *Server) classpath() string { return filepath.Join(s.installDir(), libName, "*") }
