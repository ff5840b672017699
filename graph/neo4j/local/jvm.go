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
		// A server that ends is started anew; one that staggers is not.
		"-XX:+ExitOnOutOfMemoryError",
	}, s.compilerArgs(), moduleArgs, further)
	return append(args,
		"-cp", s.classpath(),
		"org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+s.home,
		"--config-dir="+s.path("conf"))
}

// compilerArgs say when the JIT's second tier compiles a method: after ten times the runs
// that are the rule, so that it takes little from a server that has just started, or
// never for one that is Brief. Measured on 100,000 statements in a server that has
// worked for a while, a query takes half the time with it; a start, the first articles
// written and the first query take 3.6, 4.8 and 1.6 s without it, 3.8, 5.6 and 1.8 s so,
// and 4.4, 6.0 and 1.8 s by the rule.
func (s *Server) compilerArgs() []string {
	if s.brief {
		return []string{"-XX:TieredStopAtLevel=1"}
	}
	return []string{"-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000",
		"-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000"}
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
