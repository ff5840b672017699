package main

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"

	"github.com/spf13/cobra"
)

// browserFlags are the flags of browser.
type browserFlags struct {
	open, password, guide bool
	kit                   string
}

func newBrowserCmd(a *app) *cobra.Command {
	var flags browserFlags
	cmd := &cobra.Command{
		Use:   "browser",
		Short: "print, or open, the Neo4j Browser address and how to log in",
		Long: `browser prints where Neo4j Browser shows the private Neo4j, and how to log in.

With --guide it serves, until interrupted, a style and a guide that Neo4j Browser takes
after each login: a colour for each stance, lines that read as sentences, and the canned
queries to click beside the results. --kit writes these as files for any Neo4j Browser,
with all queries as an archive to drop on its page.`,
		Example: `  stancegraph browser
  stancegraph browser --guide --open
  stancegraph browser --kit kit/    # style.grass, queries.zip, guide.html
  stancegraph browser --password    # the password alone, for a clipboard`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case flags.kit != "" && (flags.open || flags.password || flags.guide):
				return usagef("browser --kit writes files and does nothing else: leave the other flags out")
			case flags.kit != "":
				return writeKit(flags.kit)
			case flags.password && (flags.open || flags.guide):
				return usagef("browser --password prints the password and nothing else: leave the other flags out")
			case a.settings.URI != "" && flags.guide && !flags.open:
				return a.serveKit(cmd.Context(), 0, nil)
			case a.settings.URI != "":
				return usagef("browser is for the private Neo4j; open the Browser of %s at its own address, usually http://HOST:7474; --guide and --kit work with it too", a.settings.URI)
			}
			return a.browser(cmd.Context(), flags)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&flags.open, "open", false, "open it in the desktop's web browser")
	f.BoolVar(&flags.password, "password", false, "print the password and nothing else")
	f.BoolVar(&flags.guide, "guide", false, "serve the style and the guide to it until interrupted")
	f.StringVar(&flags.kit, "kit", "", "write style, guide and saved queries to `FOLDER`")
	return cmd
}

func (a *app) browser(ctx context.Context, flags browserFlags) error {
	server, err := a.privateServer()
	if err != nil {
		return err
	}
	endpoint, err := a.up(ctx, server)
	if err != nil {
		return err
	}
	if flags.password {
		_, err := fmt.Fprintln(a.stdout, endpoint.Password)
		return err
	}
	address := fmt.Sprintf("%s/browser/?dbms=bolt://%s@%s&db=neo4j", endpoint.HTTPURL, endpoint.Username, endpoint.BoltURI[len("bolt://"):])
	if !flags.guide {
		address += withoutKit
	}
	fmt.Fprintf(a.stdout, "address   %s\nuser      %s\npassword  in %s; 'stancegraph browser --password' prints it\n",
		address, endpoint.Username, server.PasswordPath())
	open := func() error {
		if !flags.open {
			return nil
		}
		if err := openInDesktop(address); err != nil {
			return fmt.Errorf("open %s by hand: %w", address, err)
		}
		return nil
	}
	if !flags.guide {
		return open()
	}
	if endpoint.KitPort == 0 {
		return fmt.Errorf("the private Neo4j was started by an older stancegraph that knew no guide: run 'stancegraph db down' and try again")
	}
	return a.serveKit(ctx, endpoint.KitPort, open)
}

// withoutKit, in the address, has Neo4j Browser show its own start page in place of what
// it would take from a port that nobody serves.
const withoutKit = "&cmd=play&arg=start"

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
