// Package nn holds what training the network of loader/text takes: matrices with a
// fast product, parameters with Adam, and a table of embeddings. Everything is
// deterministic, whatever the number of goroutines around it; the vector kernels and
// the plain loops may differ in the last bits, so a model file is reproducible on
// machines of one kind.
package nn
