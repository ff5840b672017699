package loader

import (
	"context"
	"iter"
	"sync"
)

// stream reads articles on several workers and yields their results in order. At most a
// few articles a worker are held at once. It stops early, without a word, when ctx is
// done: the caller asks ctx.
func (p *Pipeline) stream(ctx context.Context, articles iter.Seq[work], workers int) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		type job struct {
			work
			done chan Result
		}
		jobs := make(chan job)
		order := make(chan chan Result, 4*workers)
		var running sync.WaitGroup
		for range workers {
			running.Go(func() {
				for j := range jobs {
					result := p.readSafely(j.item)
					result.Reading.Article.Docs = j.docs
					j.done <- result
				}
			})
		}
		running.Go(func() {
			defer close(order)
			defer close(jobs)
			for article := range articles {
				done := make(chan Result, 1)
				select {
				case order <- done:
				case <-ctx.Done():
					return
				}
				select {
				case jobs <- job{article, done}:
				case <-ctx.Done():
					close(done)
					return
				}
			}
		})
		for done := range order {
			result, ok := <-done
			if !ok || ctx.Err() != nil || !yield(result) {
				break
			}
		}
		cancel()
		running.Wait()
	}
}
