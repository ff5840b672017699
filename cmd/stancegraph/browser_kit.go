package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"

	"stancegraph/cmd/stancegraph/kit"
	"stancegraph/graph/export"
)

// writeKit writes the files of the kit to a folder.
func writeKit(path string) error {
	return export.ToFolder(path, kit.Files, func(dir export.Folder) error {
		for _, name := range kit.Files {
			data, err := kit.File(name)
			if err != nil {
				return err
			}
			w, err := dir.Create(name)
			if err != nil {
				return err
			}
			if _, err := w.Write(data); err != nil {
				return err
			}
		}
		return nil
	})
}

// serveKit serves the kit on 127.0.0.1, on any port where port is 0, until ctx
// ends. When it can be reached it calls then, if that is not nil.
func (a *app) serveKit(ctx context.Context, port int, then func() error) error {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %d of 127.0.0.1, where Neo4j Browser looks for the guide, is taken: is 'stancegraph browser --guide' running already", port)
	}
	if err != nil {
		return err
	}
	server := &http.Server{Handler: kit.Handler(), ReadHeaderTimeout: 10 * time.Second}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	a.tellKit(fmt.Sprintf("http://localhost:%d/", listener.Addr().(*net.TCPAddr).Port), port != 0)
	if then != nil {
		err = then()
	}
	if err == nil {
		select {
		case err = <-ended:
			return err
		case <-ctx.Done():
		}
	}
	return errors.Join(err, server.Close())
}

// tellKit says where the kit is served, and where Neo4j Browser does not know it what to
// type there.
func (a *app) tellKit(base string, known bool) {
	if known {
		fmt.Fprintf(a.stdout, "guide     %s%s\n", base, kit.GuideFile)
	} else {
		fmt.Fprintf(a.stdout, "type into Neo4j Browser:\n:style %s%s\n:guide %s%s\n", base, kit.StyleFile, base, kit.GuideFile)
	}
	fmt.Fprintln(a.stderr, "serving style and guide; stop with Ctrl-C")
}
