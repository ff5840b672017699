package main

import "sync"

// parallel runs f(0) … f(n-1) on a number of workers. The calls must not depend on
// each other, so that the outcome is the same on any number.
func parallel(n, workers int, f func(int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
