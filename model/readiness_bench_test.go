package model_test

import (
	"testing"

	"autoeval/model"
)

// BenchmarkOpenings looks at what a step in each of sixteen competencies opens
// among eleven activities.
func BenchmarkOpenings(b *testing.B) {
	g := &model.Grid{Scales: []model.Scale{{ID: "s", Levels: make([]model.ScaleLevel, 4)}}}
	levels, target := map[model.ItemCode]model.Level{}, map[model.ItemCode]model.Level{}
	for i := range 11 {
		g.Activities = append(g.Activities, model.Activity{Code: model.ActivityCode(rune('a' + i))})
	}
	for i := range 16 {
		it := model.Item{Code: model.ItemCode(rune('A' + i)), Kind: model.Competency, Scale: "s"}
		for k := range 4 {
			it.Activities = append(it.Activities, g.Activities[(i*3+k*2)%11].Code)
		}
		g.Items = append(g.Items, it)
		levels[it.Code], target[it.Code] = model.At(i%3), model.At(2)
	}
	for b.Loop() {
		for i := range g.Items {
			model.Openings(g, levels, target, g.Items[i].Code)
		}
	}
}
