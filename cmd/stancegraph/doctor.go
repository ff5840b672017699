package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/neo4j"
	"stancegraph/graph/neo4j/local"
)

func newDoctorCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "check that everything stancegraph needs is there",
		Long: `doctor checks, one line each, what stancegraph needs: ok, or what to do. It starts and
changes nothing.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.doctor(cmd.Context()) },
	}
}

// finding is one line of the doctor: what was found, or what is wrong.
type finding struct {
	what, found string
	err         error
}

func (a *app) doctor(ctx context.Context) error {
	var findings []finding
	if a.settings.URI == "" {
		server, err := a.privateServer()
		if err != nil {
			return err
		}
		findings = examinePrivate(ctx, server)
	} else {
		findings = examineStore(ctx, neo4j.Config{
			URI: a.settings.URI, Username: a.settings.Username,
			Password: a.settings.Password, Database: a.settings.Database,
		})
	}
	wrong := 0
	for _, f := range findings {
		if f.err != nil {
			wrong++
			fmt.Fprintf(a.stdout, "%-8s WRONG  %v\n", f.what, f.err)
			continue
		}
		fmt.Fprintf(a.stdout, "%-8s ok     %s\n", f.what, f.found)
	}
	if wrong > 0 {
		return &exitError{exitFailed, fmt.Errorf("%s to mend", plural(wrong, "thing"))}
	}
	return nil
}

func examinePrivate(ctx context.Context, server *local.Server) []finding {
	java, javaErr := local.FindJava(ctx)
	maven, mavenErr := local.FindMaven()
	if server.Installed() {
		mavenErr = nil // it is needed for the install alone
	}
	free, diskErr := server.CheckDisk()
	findings := []finding{
		{"java", fmt.Sprintf("%s in %s", java.Version, java.Home), javaErr},
		{"maven", maven.Path, mavenErr},
		{"disk", fmt.Sprintf("%d MB free", free>>20), diskErr},
		{"ports", "free ones on 127.0.0.1", local.CheckPorts()},
	}
	endpoint, running, err := server.Running(ctx)
	switch {
	case err != nil:
		return append(findings, finding{"server", "", err})
	case !running:
		return append(findings, finding{"server", "not running; the next command that needs it starts it", nil})
	}
	return append(findings, examineStore(ctx, neo4j.Config{
		URI: endpoint.BoltURI, Username: endpoint.Username, Password: endpoint.Password,
	})...)
}

func examineStore(ctx context.Context, config neo4j.Config) []finding {
	store, err := neo4j.Open(ctx, config)
	if err != nil {
		return []finding{{"server", "", err}}
	}
	defer store.Close(context.WithoutCancel(ctx))
	findings := []finding{
		{"server", store.Server() + " at " + config.URI, nil},
		{"schema", fmt.Sprintf("version %d", graph.SchemaVersion), nil},
	}
	pending, err := store.Pending(ctx)
	if err == nil && pending {
		err = fmt.Errorf("a load was cut off before its link step; run: stancegraph link")
	}
	return append(findings, finding{"links", "up to date", err})
}
