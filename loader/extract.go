package loader

import (
	"context"

	"stancegraph/loader/source"
)

// Extract reads every article of inputs on several workers and hands what it gave to
// each, in the order of the inputs. It returns the problems met. An error of each, or
// the end of ctx, stops it.
func (p *Pipeline) Extract(ctx context.Context, inputs Inputs, workers int, each func(Result) error) ([]source.Problem, error) {
	byID, problems := groups(inputs)
	for result := range p.stream(ctx, distinct(inputs, byID), workers) {
		if result.Problem != nil {
			problems = append(problems, *result.Problem)
			continue
		}
		if err := each(result); err != nil {
			return problems, err
		}
	}
	return problems, ctx.Err()
}
