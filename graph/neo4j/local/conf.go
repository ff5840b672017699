package local

import (
	"bytes"
	_ "embed"
	"fmt"
	"net"
	"os"
	"text/template"
)

//go:embed neo4j.conf.tmpl
var confText string

var confTemplate = template.Must(template.New("neo4j.conf").Parse(confText))

// conf is what varies in neo4j.conf.
type conf struct {
	BoltPort, HTTPPort, KitPort int
	PageCacheMB                 int
}

// render returns the text of neo4j.conf.
func (c conf) render() ([]byte, error) {
	var b bytes.Buffer
	err := confTemplate.Execute(&b, c)
	return b.Bytes(), err
}

// writeConf writes neo4j.conf for the ports.
func (s *Server) writeConf(p ports) error {
	text, err := conf{BoltPort: p.Bolt, HTTPPort: p.HTTP, KitPort: p.Kit, PageCacheMB: s.page}.render()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.path("conf"), 0o755); err != nil {
		return err
	}
	return writeFile(s.path("conf", "neo4j.conf"), text, 0o644)
}

// ports are where a server listens on 127.0.0.1, and where Neo4j Browser looks for its
// style and guide, which whoever wants to show them serves there.
type ports struct {
	Bolt int `json:"bolt_port"`
	HTTP int `json:"http_port"`
	Kit  int `json:"kit_port"`
}

// choosePorts returns three free ports: those wanted where they are free, so that a
// bookmark of Neo4j Browser lives as long as possible. Another program may take one
// before the server does; the start then fails and is tried again.
func choosePorts(wanted ports) (ports, error) {
	bolt, closeBolt, err := freePort(wanted.Bolt)
	if err != nil {
		return ports{}, err
	}
	defer func() { _ = closeBolt() }()
	http, closeHTTP, err := freePort(wanted.HTTP)
	if err != nil {
		return ports{}, err
	}
	defer func() { _ = closeHTTP() }()
	kit, closeKit, err := freePort(wanted.Kit)
	if err != nil {
		return ports{}, err
	}
	defer func() { _ = closeKit() }()
	return ports{Bolt: bolt, HTTP: http, Kit: kit}, nil
}

// freePort takes the wanted port, or any other if that is taken or 0.
func freePort(wanted int) (port int, release func() error, err error) {
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", wanted))
	if err != nil && wanted != 0 {
		l, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return 0, nil, fmt.Errorf("no free port on 127.0.0.1: %w", err)
	}
	return l.Addr().(*net.TCPAddr).Port, l.Close, nil
}
