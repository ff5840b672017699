// Package nn is the arithmetic of training: layers, gradients and their updates, each
// deterministic whatever the number of processors.
package nn
