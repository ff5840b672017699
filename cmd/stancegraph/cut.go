package main

import (
	"github.com/spf13/pflag"

	"stancegraph/loader"
	"stancegraph/loader/resolve"
)

// cutFlag is the confidence below which statements are left out; negative for the cut that
// was fitted with the confidence.
type cutFlag float64

// fittedCut stands for the cut of the model.
const fittedCut cutFlag = -1

func (c *cutFlag) add(flags *pflag.FlagSet) {
	flags.Float64Var((*float64)(c), "min-confidence", float64(fittedCut), "leave out statements below this confidence, 0 to 1")
	// What is printed as the default: the number stands in the model's data.
	flags.Lookup("min-confidence").DefValue = "chosen for a precision of .8"
}

func (c cutFlag) check() error {
	if c != fittedCut && (c < 0 || c > 1) {
		return usagef("--min-confidence is from 0 to 1, not %v", float64(c))
	}
	return nil
}

// pipeline is that of codebook under the cut.
func (c cutFlag) pipeline(codebook *resolve.Codebook) (*loader.Pipeline, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	p, err := loader.New(codebook)
	if err != nil || c == fittedCut {
		return p, err
	}
	return p.WithCut(float64(c)), nil
}
