package main

import (
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// app is what every command works with: where it reads and writes, and its settings.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	steps          *stepLine // on stderr
	settings       settings
}

// run is the program without its process: it returns the exit code. stdout is data,
// stderr is talk.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, steps: &stepLine{w: stderr}}
	root := newRootCmd(a)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return exitCode(root.ExecuteContext(ctx), stderr)
}

func newRootCmd(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "stancegraph",
		Short: "who accuses, denies, supports or condemns what, with evidence",
		Long: `stancegraph reads news articles and answers, with evidence, who accuses, denies,
supports or condemns what. Articles become a Neo4j graph of actors, claims and
stances; every row of an answer shows its article, date and words.`,
		Example: `  stancegraph demo                                    # see it work
  stancegraph load articles/                          # read your own
  stancegraph ask "who backs the FBI attribution?"
  stancegraph query backers -p claim="FBI attribution"
  stancegraph extract articles/ > statements.jsonl    # without a database
  stancegraph browser                                 # explore in Neo4j Browser`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return a.settings.read(cmd.Flags())
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usagef("%w; see '%s --help'", err, cmd.CommandPath())
	})
	addSettingFlags(root.PersistentFlags())
	root.AddGroup(
		&cobra.Group{ID: "ask", Title: "Ask:"},
		&cobra.Group{ID: "read", Title: "Read articles:"},
		&cobra.Group{ID: "store", Title: "Look after the graph:"},
		&cobra.Group{ID: "study", Title: "Judge what is read:"},
	)
	group := func(id string, commands ...*cobra.Command) {
		for _, c := range commands {
			c.GroupID = id
			c.Args = usageArgs(c.Args)
			root.AddCommand(c)
		}
	}
	group("ask", newDemoCmd(a), newAskCmd(a), newQueryCmd(a), newExplainCmd(a), newExportCmd(a), newBrowserCmd(a))
	group("read", newLoadCmd(a), newLinkCmd(a), newExtractCmd(a), newRemoveCmd(a))
	group("store", newVerifyCmd(a), newDBCmd(a), newDoctorCmd(a), newSchemaCmd(a), newResolveCmd(a), newReviewCmd(a))
	group("study", newEvalCmd(a), newWhyNotCmd(a))
	root.AddCommand(newVersionCmd(a))
	return root
}

// usageArgs makes a wrong number of arguments a usage error that shows the right form.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		return nil
	}
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usagef("%w; usage: %s", err, cmd.UseLine())
		}
		return nil
	}
}

// isTerminal reports whether w is a terminal, and how many columns it has.
func isTerminal(w io.Writer) (width int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 80, true
	}
	return width, true
}
