package loader

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"stancegraph/graph"
	"stancegraph/loader/source"
)

// The files of a bundle: a folder that holds everything that some articles contribute.
const (
	bundleArticles   = "articles.jsonl"
	bundleStatements = "statements.jsonl"
)

// bundleArticle is one line of articles.jsonl: all of a reading but its statements.
type bundleArticle struct {
	graph.Article
	Published    string                `json:"published"`
	Precision    graph.Precision       `json:"published_precision"`
	Signature    []int64               `json:"signature"`
	Actors       []graph.Actor         `json:"actors"`
	Claims       []graph.Claim         `json:"claims"`
	Relations    []graph.ClaimRelation `json:"relations"`
	Affiliations []graph.Affiliation   `json:"affiliations"`
	Count        int                   `json:"statements"` // how many follow in statements.jsonl
}

// ExtractTo extracts as Extract does and writes a bundle into the folder dir, which it
// makes: articles.jsonl and statements.jsonl, article by article in the same order.
// Both replace older ones when they are whole, not before.
func (p *Pipeline) ExtractTo(ctx context.Context, dir string, inputs Inputs, workers int) ([]source.Problem, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	var problems []source.Problem
	err := writeFile(filepath.Join(dir, bundleArticles), func(articles io.Writer) error {
		return writeFile(filepath.Join(dir, bundleStatements), func(statements io.Writer) error {
			a, s := jsonLines(articles), jsonLines(statements)
			var err error
			problems, err = p.Extract(ctx, inputs, workers, func(r Result) error {
				return writeReading(a, s, r.Reading)
			})
			return err
		})
	})
	return problems, err
}

func writeReading(articles, statements *json.Encoder, r graph.Reading) error {
	line := bundleArticle{
		Article: r.Article, Published: r.Article.Published.Value, Precision: r.Article.Published.Precision,
		Signature: r.Article.Signature, Actors: r.Actors, Claims: r.Claims,
		Relations: r.Relations, Affiliations: r.Affiliations, Count: len(r.Statements),
	}
	if err := articles.Encode(line); err != nil {
		return err
	}
	for _, s := range r.Statements {
		if err := statements.Encode(s); err != nil {
			return err
		}
	}
	return nil
}

func jsonLines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// writeFile replaces the file at path by what write writes, when that is whole.
func writeFile(path string, write func(io.Writer) error) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	buffer := bufio.NewWriter(tmp)
	if err := write(buffer); err != nil {
		return err
	}
	if err := buffer.Flush(); err != nil {
		return err
	}
	if err := tmp.Chmod(0o644); err != nil {
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}

// IsBundle reports whether dir is a folder that ExtractTo wrote.
func IsBundle(dir string) bool {
	for _, name := range []string{bundleArticles, bundleStatements} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || !info.Mode().IsRegular() {
			return false
		}
	}
	return true
}

// readBundle yields the readings of the bundle in dir, in its order; an error ends it.
func readBundle(dir string) iter.Seq2[graph.Reading, error] {
	return func(yield func(graph.Reading, error) bool) {
		articles, err := os.Open(filepath.Join(dir, bundleArticles))
		if err != nil {
			yield(graph.Reading{}, err)
			return
		}
		defer articles.Close()
		statements, err := os.Open(filepath.Join(dir, bundleStatements))
		if err != nil {
			yield(graph.Reading{}, err)
			return
		}
		defer statements.Close()
		a, s := json.NewDecoder(bufio.NewReader(articles)), json.NewDecoder(bufio.NewReader(statements))
		for n := 1; ; n++ {
			reading, err := nextReading(a, s)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				err = fmt.Errorf("%s: article %d: %w", dir, n, err)
			}
			if !yield(reading, err) || err != nil {
				return
			}
		}
	}
}

// nextReading decodes one article and its statements; io.EOF says that there is none.
func nextReading(articles, statements *json.Decoder) (graph.Reading, error) {
	var line bundleArticle
	if err := articles.Decode(&line); err != nil {
		return graph.Reading{}, err
	}
	r := graph.Reading{
		Article: line.Article, Actors: line.Actors, Claims: line.Claims,
		Relations: line.Relations, Affiliations: line.Affiliations,
	}
	r.Article.Published = graph.Date{Value: line.Published, Precision: line.Precision}
	r.Article.Signature = line.Signature
	for range line.Count {
		var s graph.Statement
		err := statements.Decode(&s)
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF // io.EOF is the end of all articles
		}
		if err != nil {
			return graph.Reading{}, fmt.Errorf("%s: %w", bundleStatements, err)
		}
		if s.Article != r.Article.ID {
			return graph.Reading{}, fmt.Errorf("%s: statement %s belongs to article %s, not %s", bundleStatements, s.ID, s.Article, r.Article.ID)
		}
		r.Statements = append(r.Statements, s)
	}
	return r, nil
}
