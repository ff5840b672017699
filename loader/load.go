package loader

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/decide"
	"stancegraph/loader/resolve"
	"stancegraph/loader/source"
)

// A batch is written when it holds so many statements or articles. A transaction of
// that size keeps the server's memory small and the cost of a commit low.
const (
	batchStatements = 2000
	batchArticles   = 200
)

// LoadOptions adjust Load.
type LoadOptions struct {
	Workers   int
	Codebook  *resolve.Codebook
	Decisions *decide.Book
	// Progress is told after each batch how many articles are done, of how many; it may
	// be nil.
	Progress func(done, total int)
}

// Summary is what a load did.
type Summary struct {
	Articles   int // distinct articles of the inputs
	Written    int
	Unchanged  int // in the store already, read with the same version
	Without    int // of Written: those in which no statement was found
	Statements int // of Written
	Problems   []source.Problem
}

// Add adds what another load did.
func (s *Summary) Add(o Summary) {
	s.Articles += o.Articles
	s.Written += o.Written
	s.Unchanged += o.Unchanged
	s.Without += o.Without
	s.Statements += o.Statements
	s.Problems = append(s.Problems, o.Problems...)
}

// Load reads the articles of inputs that store does not hold yet and writes them, whole
// articles in each transaction, then links. Where it returns an error the summary says
// how far it came, the graph is consistent, and loading again finishes it.
func (p *Pipeline) Load(ctx context.Context, store Store, inputs Inputs, opts LoadOptions) (Summary, error) {
	byID, problems := groups(inputs)
	sum := Summary{Problems: problems}
	fresh, err := p.unknown(ctx, store, byID, &sum)
	if err != nil {
		return sum, err
	}
	results := p.stream(ctx, fresh(distinct(inputs, byID)), opts.Workers)
	readings := func(yield func(graph.Reading) bool) {
		for r := range results {
			if r.Problem != nil {
				sum.Problems = append(sum.Problems, *r.Problem)
				continue
			}
			if !yield(r.Reading) {
				return
			}
		}
	}
	if err := writeBatches(ctx, store, readings, opts, &sum); err != nil {
		return sum, err
	}
	if err := ctx.Err(); err != nil {
		return sum, err
	}
	return sum, Link(ctx, store, opts.Codebook, opts.Decisions)
}

// unknown asks store which articles of byID it holds already, read with this version
// under these names, and returns the filter that drops them.
func (p *Pipeline) unknown(ctx context.Context, store Store, byID map[string]*group, sum *Summary) (func(iter.Seq[work]) iter.Seq[work], error) {
	ids := make([]string, 0, len(byID))
	for id, g := range byID {
		if !g.clash {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	sum.Articles = len(ids)
	unchanged := map[string]bool{}
	for chunk := range slices.Chunk(ids, 1000) {
		known, err := store.Known(ctx, chunk)
		if err != nil {
			return nil, err
		}
		for id, k := range known {
			g := byID[id]
			if k.TextSHA256 != g.hash {
				continue
			}
			// One text under several names is one article, read under the first of them,
			// however many loads it took to hear of them all.
			own := g.docs[0]
			g.docs = graph.MergeDocs(g.docs, k.Docs)
			if k.ExtractedWith != p.stamp || own < k.Docs[0] {
				continue
			}
			unchanged[id] = true
			if !slices.Equal(g.docs, k.Docs) {
				if err := store.AddDocs(ctx, id, g.docs); err != nil {
					return nil, err
				}
			}
		}
	}
	sum.Unchanged = len(unchanged)
	return func(articles iter.Seq[work]) iter.Seq[work] {
		return func(yield func(work) bool) {
			for a := range articles {
				if !unchanged[a.id] && !yield(a) {
					return
				}
			}
		}
	}, nil
}

// LoadBundle writes the readings of the bundle in dir that store does not hold yet,
// then links.
func LoadBundle(ctx context.Context, store Store, dir string, opts LoadOptions) (Summary, error) {
	var sum Summary
	var failed error
	fresh := func(yield func(graph.Reading) bool) {
		for r, err := range readBundle(dir) {
			if err != nil {
				failed = err
				return
			}
			sum.Articles++
			known, err := store.Known(ctx, []string{r.Article.ID})
			if err != nil {
				failed = err
				return
			}
			k, held := known[r.Article.ID]
			if held && k.TextSHA256 == r.Article.TextSHA256 && k.ExtractedWith == r.Article.ExtractedWith && slices.Equal(k.Docs, r.Article.Docs) {
				sum.Unchanged++
				continue
			}
			if !yield(r) {
				return
			}
		}
	}
	if err := errors.Join(writeBatches(ctx, store, fresh, opts, &sum), failed); err != nil {
		return sum, err
	}
	return sum, Link(ctx, store, opts.Codebook, opts.Decisions)
}

// writeBatches writes readings in batches of whole articles, in order.
func writeBatches(ctx context.Context, store Store, readings iter.Seq[graph.Reading], opts LoadOptions, sum *Summary) error {
	var batch []graph.Reading
	statements := 0
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		if err := store.Write(ctx, batch); err != nil {
			return fmt.Errorf("write articles %s to %s: %w", batch[0].Article.Docs[0], batch[len(batch)-1].Article.Docs[0], err)
		}
		sum.Written += len(batch)
		sum.Statements += statements
		if opts.Progress != nil {
			opts.Progress(sum.Written+sum.Unchanged, sum.Articles)
		}
		batch, statements = nil, 0
		return nil
	}
	for r := range readings {
		if len(r.Statements) == 0 {
			sum.Without++
		}
		batch = append(batch, r)
		statements += len(r.Statements)
		if statements >= batchStatements || len(batch) >= batchArticles {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return flush()
}

// Link computes the links of all keys of store and writes them: the step that joins
// what different articles say of one party or claim, and makes the decisions of people
// hold. Codebook and decisions may be nil.
func Link(ctx context.Context, store Store, codebook *resolve.Codebook, decisions *decide.Book) error {
	keys, err := store.Keys(ctx)
	if err != nil {
		return fmt.Errorf("link: %w", err)
	}
	texts := func(ids []string) (map[string]string, error) { return store.Texts(ctx, ids) }
	links, err := resolve.Link(keys, codebook, decisions, texts)
	if err != nil {
		return fmt.Errorf("link: %w", err)
	}
	links.Reviews = decisions.Reviews()
	links.Seen = keys.Seen // what another load writes meanwhile stays to be linked
	if err := store.Link(ctx, links); err != nil {
		return fmt.Errorf("link: %w", err)
	}
	return nil
}
