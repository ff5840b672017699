package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stancegraph/graph/neo4j/local"
)

func newDBCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "db",
		Short: "start, stop and look after the private Neo4j",
		Long: `db looks after the private Neo4j: a real Neo4j Community server that stancegraph
installs on first use, keeps running between commands and reaches on 127.0.0.1 alone.
--store NAME picks another one: a server of its own for each case.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newDBUpCmd(a), newDBDownCmd(a), newDBStatusCmd(a), newDBResetCmd(a), newDBLogsCmd(a))
	for _, sub := range cmd.Commands() {
		sub.Args = usageArgs(cobra.NoArgs)
	}
	return cmd
}

// withServer makes a command body of one that works on the private server.
func (a *app) withServer(body func(*cobra.Command, *local.Server) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, _ []string) error {
		if a.settings.URI != "" {
			return usagef("db is for the private Neo4j, but --uri or NEO4J_URI names %s: unset it", a.settings.URI)
		}
		server, err := a.privateServer()
		if err != nil {
			return err
		}
		return body(cmd, server)
	}
}

func newDBUpCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "up",
		Short: "start the server, installing it on first use",
		RunE: a.withServer(func(cmd *cobra.Command, server *local.Server) error {
			endpoint, err := a.up(cmd.Context(), server)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.stdout, "neo4j %s is up\nbolt     %s\nbrowser  %s/browser/\n",
				endpoint.Version, endpoint.BoltURI, endpoint.HTTPURL)
			return err
		}),
	}
}

func newDBDownCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "down",
		Short: "stop the server; the graph stays on disk",
		RunE: a.withServer(func(cmd *cobra.Command, server *local.Server) error {
			stopped, err := server.Down(cmd.Context())
			if err != nil {
				return err
			}
			word := "stopped"
			if !stopped {
				word = "was not running"
			}
			_, err = fmt.Fprintf(a.stdout, "neo4j %s\n", word)
			return err
		}),
	}
}

func newDBStatusCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "tell whether the server runs, where, and how large the store is",
		RunE: a.withServer(func(cmd *cobra.Command, server *local.Server) error {
			status, err := server.Status(cmd.Context())
			if err != nil {
				return err
			}
			return a.printStatus(status)
		}),
	}
}

func (a *app) printStatus(s local.Status) error {
	rows := [][2]string{{"store", s.Store}, {"state", string(s.State)}, {"folder", s.Home}}
	if s.State == local.Ready {
		rows = append(rows, [2]string{"bolt", s.Endpoint.BoltURI}, [2]string{"browser", s.Endpoint.HTTPURL + "/browser/"})
	}
	if s.PID != 0 {
		rows = append(rows, [2]string{"process", fmt.Sprint(s.PID)})
	}
	if !s.Started.IsZero() {
		rows = append(rows, [2]string{"started", s.Started.Format(time.RFC3339)}, [2]string{"java", s.Java})
	}
	rows = append(rows, [2]string{"size", fmt.Sprintf("%.1f MB", float64(s.Bytes)/(1<<20))},
		[2]string{"memory", fmt.Sprintf("heap %d MB, page cache %d MB", s.HeapMB, s.PageMB)}, [2]string{"log", s.Log})
	for _, row := range rows {
		if _, err := fmt.Fprintf(a.stdout, "%-9s%s\n", row[0], row[1]); err != nil {
			return err
		}
	}
	return nil
}

func newDBResetCmd(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "reset",
		Short: "stop the server and delete everything in its store",
		RunE: a.withServer(func(cmd *cobra.Command, server *local.Server) error {
			if !yes {
				return usagef("db reset deletes everything in %s; say --yes to go on", server.Home())
			}
			if err := server.Reset(cmd.Context()); err != nil {
				return err
			}
			_, err := fmt.Fprintln(a.stdout, "the store is empty")
			return err
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "delete without asking back")
	return cmd
}

func newDBLogsCmd(a *app) *cobra.Command {
	var lines int
	cmd := &cobra.Command{
		Use:   "logs",
		Short: "print the end of the server's log",
		RunE: a.withServer(func(_ *cobra.Command, server *local.Server) error {
			tail, err := server.LogTail(lines)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(a.stdout, strings.Join(tail, "\n"))
			return err
		}),
	}
	cmd.Flags().IntVarP(&lines, "lines", "n", 50, "how many lines")
	return cmd
}
