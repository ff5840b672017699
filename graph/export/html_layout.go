package export

import "math"

// point is a place, or a width and a height, in pixels.
type point struct{ x, y float64 }

// The measures of an arrangement.
const (
	tieLengthX, tieLengthY = 190, 120 // pixels between neighbours
	apartSteps             = 4        // steps between nodes that no path joins
	stressRounds           = 300
	separateRounds         = 3000
)

// arrangement returns where to draw nodes of these sizes that the pairs join: so that
// distances follow the number of steps between nodes (stress majorization by Gansner,
// Koren and North, 2004, one node at a time), and then moved apart until none covers
// another. It starts from a spiral, so that the same network is always drawn the same;
// products are rounded before they are summed, so that every processor draws it the same.
func arrangement(sizes []point, pairs [][2]int) []point {
	n := len(sizes)
	steps := stepsBetween(n, pairs)
	at := make([]point, n)
	for i := range at { // a sunflower's
		r, angle := math.Sqrt(float64(i)), float64(i)*2.399963229728653
		at[i] = point{float64(r * math.Cos(angle)), float64(r * math.Sin(angle))}
	}
	for range stressRounds {
		for i := range at {
			at[i] = settle(i, at, steps)
		}
	}
	for i := range at {
		at[i] = point{float64(at[i].x * tieLengthX), float64(at[i].y * tieLengthY)}
	}
	for range separateRounds {
		if !separate(at, sizes) {
			break
		}
	}
	return at
}

// stepsBetween returns the length of the shortest path between every two nodes.
func stepsBetween(n int, pairs [][2]int) [][]int {
	next := make([][]int, n)
	for _, p := range pairs {
		next[p[0]], next[p[1]] = append(next[p[0]], p[1]), append(next[p[1]], p[0])
	}
	steps := make([][]int, n)
	for from := range n {
		d := make([]int, n)
		for i := range d {
			d[i] = apartSteps
		}
		d[from] = 0
		seen := map[int]bool{from: true}
		for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
			for _, to := range next[queue[0]] {
				if !seen[to] {
					seen[to] = true
					d[to] = d[queue[0]] + 1
					queue = append(queue, to)
				}
			}
		}
		steps[from] = d
	}
	return steps
}

// settle returns where node i lowers the stress most, the others being where they are.
func settle(i int, at []point, steps [][]int) point {
	var sum point
	weights := 0.0
	for j, q := range at {
		if j == i {
			continue
		}
		d := float64(steps[i][j])
		w := 1 / float64(d*d)
		dx, dy := at[i].x-q.x, at[i].y-q.y
		length := max(math.Sqrt(float64(dx*dx)+float64(dy*dy)), 1e-6)
		sum.x += float64(w * (q.x + float64(d*dx)/length))
		sum.y += float64(w * (q.y + float64(d*dy)/length))
		weights += w
	}
	if weights == 0 {
		return at[i]
	}
	return point{sum.x / weights, sum.y / weights}
}

// separate moves every two nodes that cover one another apart, along the shorter way. It
// reports whether there were any.
func separate(at, sizes []point) bool {
	moved := false
	for i := range at {
		for j := range i {
			overX := (sizes[i].x+sizes[j].x)/2 - math.Abs(at[i].x-at[j].x)
			overY := (sizes[i].y+sizes[j].y)/2 - math.Abs(at[i].y-at[j].y)
			if overX <= 0.5 || overY <= 0.5 {
				continue
			}
			moved = true
			if overX < overY {
				push(&at[i].x, &at[j].x, overX)
			} else {
				push(&at[i].y, &at[j].y, overY)
			}
		}
	}
	return moved
}

// push moves a and b apart by over, each by half, and a little more: else many that stand
// close would come to rest only in the limit.
func push(a, b *float64, over float64) {
	half := over/2 + 1
	if *a < *b {
		half = -half
	}
	*a, *b = *a+half, *b-half
}

func round(x float64) int { return int(math.Round(x)) }
