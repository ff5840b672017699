package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	domain "stancegraph/graph"
	"stancegraph/loader"
	"stancegraph/loader/confidence"
	"stancegraph/loader/eval"
	"stancegraph/loader/source"
)

// A judged reading is kept by the signs of how it was come by alone, so that weights can be fitted
// on articles that may not be passed on. A line of the file, apart by tabs:
//
//	right or wrong, rule, lexicon file, stance, actor by, slot, carried, heard, whose, flags, cue, head
//
// carried, heard and whose are probabilities in three digits, flags are words apart by blanks; cue and head may be empty.

// judgedLine writes an example as a line.
func judgedLine(e confidence.Example) string {
	verdict := "wrong"
	if e.Right {
		verdict = "right"
	}
	var flags []string
	for _, f := range e.Signs.Flags() {
		if *f.Holds {
			flags = append(flags, f.Word)
		}
	}
	file, _, _ := strings.Cut(e.Signs.Lexicon, ":")
	return strings.Join([]string{verdict, e.Signs.Rule, file, string(e.Signs.Stance), string(e.Signs.Actor), e.Signs.Slot,
		thousandths(e.Signs.Carried), thousandths(e.Signs.Heard), thousandths(e.Signs.Whose), strings.Join(flags, " "), e.Signs.Cue, e.Signs.Head}, "\t")
}

// thousandths writes a probability in three digits.
func thousandths(p float64) string { return strconv.FormatFloat(p, 'f', 3, 64) }

// readJudged reads the lines of a file of judged readings.
func readJudged(file string) (all []confidence.Example, err error) {
	err = eachLine(file, func(line string) error {
		e, err := readJudgedLine(line)
		all = append(all, e)
		return err
	})
	return all, err
}

func readJudgedLine(line string) (confidence.Example, error) {
	f := strings.Split(line, "\t")
	if len(f) != 12 || f[0] != "right" && f[0] != "wrong" {
		return confidence.Example{}, errors.New("want right or wrong and eleven further fields apart by tabs")
	}
	s := confidence.Signs{Rule: f[1], Lexicon: f[2], Stance: domain.Stance(f[3]), Actor: confidence.Actor(f[4]), Slot: f[5], Cue: f[10], Head: f[11]}
	for i, into := range []*float64{&s.Carried, &s.Heard, &s.Whose} {
		p, err := strconv.ParseFloat(f[6+i], 64)
		if err != nil {
			return confidence.Example{}, fmt.Errorf("field %d: %w", 7+i, err)
		}
		*into = p
	}
	flags := s.Flags()
	for _, word := range strings.Fields(f[9]) {
		i := slices.IndexFunc(flags, func(f confidence.Flag) bool { return f.Word == word })
		if i < 0 {
			return confidence.Example{}, fmt.Errorf("unknown flag %q", word)
		}
		*flags[i].Holds = true
	}
	return confidence.Example{Signs: s, Right: f[0] == "right"}, nil
}

// verdict is what a judge said of a reading: that who it says takes the stance that it says there.
type verdict struct {
	Doc      string        `json:"doc"`
	CueStart int           `json:"cue_start"`
	Actor    string        `json:"actor"`
	Stance   domain.Stance `json:"stance"`
	Right    bool          `json:"right"`
}

// runJudged writes the signs of readings that were judged. Readings that the tool no longer comes to
// are left out.
func runJudged(args []string, stdout, stderr io.Writer) error {
	fs := flag.NewFlagSet("judged", flag.ContinueOnError)
	fs.SetOutput(stderr)
	text := fs.String("text", "", "folder of the documents' texts, DOC.txt")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *text == "" || fs.NArg() != 1 {
		return errors.New("judged: want --text FOLDER and a file of verdicts, JSON lines")
	}
	verdicts, docs, err := readVerdicts(fs.Arg(0))
	if err != nil {
		return fmt.Errorf("judged: %w", err)
	}
	p, err := loader.New(nil)
	if err != nil {
		return err
	}
	p = p.WithCut(0)
	for _, doc := range docs {
		body, err := os.ReadFile(filepath.Join(*text, doc+".txt"))
		if err != nil {
			return err
		}
		for s, its := range readings(p.Trace(source.Item{Doc: doc, Text: string(body), Plain: true})) {
			if right, ok := verdicts[verdict{Doc: doc, CueStart: s.CueStart, Actor: s.Actor, Stance: s.Stance}]; ok {
				fmt.Fprintln(stdout, judgedLine(confidence.Example{Signs: its, Right: right}))
			}
		}
	}
	return nil
}

// readVerdicts returns verdicts by reading, and the documents in order.
func readVerdicts(path string) (map[verdict]bool, []string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	lines, err := eval.ReadLines[verdict](path, file)
	if err != nil {
		return nil, nil, err
	}
	all := map[verdict]bool{}
	var docs []string
	for _, v := range lines {
		right := v.Right
		v.Right = false
		all[v] = right
		docs = append(docs, v.Doc)
	}
	slices.Sort(docs)
	return all, slices.Compact(docs), nil
}
