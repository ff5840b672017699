package source

import (
	"context"
	"io"
	"iter"
	"runtime"
	"sync"
)

// DefaultMaxBytes is the largest article, in bytes of UTF-8 text, unless Options say
// otherwise.
const DefaultMaxBytes = 10 << 20

// Options say how Read reads.
type Options struct {
	// Format names the row of Formats for input whose name does not tell its format;
	// "" looks at the content.
	Format string
	// MaxBytes is the size in bytes beyond which an article is not read; 0 is
	// DefaultMaxBytes.
	MaxBytes int
	// Stdin is what the path "-" reads, from its start.
	Stdin io.ReadSeeker
}

// Read opens paths (files, folders with all below them, globs with "**", "-" for
// standard input) and yields their articles in the order of paths, files of a folder by
// name, records by place. At each step exactly one of the two is set: an article, or
// the problem that stands in its place. It stops early when ctx is done, which the
// caller asks of ctx.
//
// The sequence can be run more than once, and yields the same again while the files
// stay the same. Files are opened a few ahead, on as many goroutines as there are
// processors; none outlives the loop.
func Read(ctx context.Context, paths []string, opt Options) iter.Seq2[Item, *Problem] {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	return func(yield func(Item, *Problem) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		sidecars := newSidecars(opt.MaxBytes)
		for s := range steps(ctx, paths, opt) {
			if s.end {
				if !sidecars.close(s.file.root, yield) {
					return
				}
				continue
			}
			if !sidecars.open(s.file, yield) {
				return
			}
			if s.problem != nil {
				sidecars.excuse(s.file, s.problem)
			} else {
				sidecars.complete(s.file, &s.item)
			}
			if ctx.Err() != nil || !yield(s.item, s.problem) {
				return
			}
		}
	}
}

// step is one article or problem of a file, or the end of a folder that the user named.
type step struct {
	file    file
	item    Item
	problem *Problem
	end     bool
}

// steps reads the files of paths, several at a time, and yields what they hold in order.
func steps(ctx context.Context, paths []string, opt Options) iter.Seq[step] {
	return func(yield func(step) bool) {
		ctx, cancel := context.WithCancel(ctx)
		queue := make(chan chan step, runtime.GOMAXPROCS(0))
		var running sync.WaitGroup
		running.Go(func() {
			defer close(queue)
			for f := range files(paths) {
				found := make(chan step, 2)
				select {
				case queue <- found:
				case <-ctx.Done():
					return
				}
				running.Go(func() {
					defer close(found)
					readFile(f, opt, func(s step) bool {
						select {
						case found <- s:
							return true
						case <-ctx.Done():
							return false
						}
					})
				})
			}
		})
		defer running.Wait()
		defer cancel()
		for found := range queue {
			for s := range found {
				if !yield(s) {
					return
				}
			}
		}
	}
}

// readFile sends what f holds.
func readFile(f file, opt Options, send func(step) bool) {
	if f.problem != nil || f.end {
		send(step{file: f, problem: f.problem, end: f.end})
		return
	}
	in, problem := open(f, opt)
	if problem != nil {
		send(step{file: f, problem: problem})
		return
	}
	defer in.close()
	silent := true
	in.format.read(in, func(item Item, problem *Problem) bool {
		silent = false
		if problem == nil {
			item.Folder = f.folder
			problem = in.check(item)
		}
		if problem != nil {
			return send(step{file: f, problem: problem})
		}
		return send(step{file: f, item: item})
	})
	if silent {
		send(step{file: f, problem: in.problem(Empty, "it holds no record")})
	}
}
