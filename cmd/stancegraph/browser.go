package main

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"

	"github.com/spf13/cobra"
)

func newBrowserCmd(a *app) *cobra.Command {
	var open, password bool
	cmd := &cobra.Command{
		Use:   "browser",
		Short: "print, or open, the Neo4j Browser address and how to log in",
		Example: `  stancegraph browser
  stancegraph browser --open
  stancegraph browser --password    # the password alone, for a clipboard`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if a.settings.URI != "" {
				return usagef("browser is for the private Neo4j; open the Browser of %s at its own address, usually http://HOST:7474", a.settings.URI)
			}
			return a.browser(cmd.Context(), open, password)
		},
	}
	cmd.Flags().BoolVar(&open, "open", false, "open it in the desktop's web browser")
	cmd.Flags().BoolVar(&password, "password", false, "print the password and nothing else")
	return cmd
}

func (a *app) browser(ctx context.Context, open, password bool) error {
	server, err := a.privateServer()
	if err != nil {
		return err
	}
	endpoint, err := a.up(ctx, server)
	if err != nil {
		return err
	}
	if password {
		_, err := fmt.Fprintln(a.stdout, endpoint.Password)
		return err
	}
	address := fmt.Sprintf("%s/browser/?dbms=%s&db=neo4j", endpoint.HTTPURL, endpoint.BoltURI)
	fmt.Fprintf(a.stdout, "address   %s\nuser      %s\npassword  in %s; 'stancegraph browser --password' prints it\n",
		address, endpoint.Username, server.PasswordPath())
	if !open {
		return nil
	}
	if err := openInDesktop(address); err != nil {
		return fmt.Errorf("open %s by hand: %w", address, err)
	}
	return nil
}

func openInDesktop(address string) error {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", address).Run()
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Run()
	default:
		return exec.Command("xdg-open", address).Run()
	}
}
