import { barsChart } from '../charts/bars.js';
import { linesChart } from '../charts/lines.js';
import { scatterChart } from '../charts/scatter.js';
import type { Drawing } from '../deck.js';
import type { Box } from '../ooxml/units.js';
import type { Canvas } from './canvas.js';
import { drawHeat } from './heat.js';
import { drawRows } from './rows.js';
import { drawTiles } from './tiles.js';
import { drawEmpty, drawFigure, drawWords } from './text.js';

/** Draws a drawing into a place of a slide. */
export function draw(canvas: Canvas, drawing: Drawing, box: Box): void {
  const { language } = canvas;
  switch (drawing.kind) {
    case 'bars':
      return canvas.chart(barsChart(drawing, language), box, drawing.alt);
    case 'lines':
      return canvas.chart(linesChart(drawing, language), box, drawing.alt);
    case 'scatter':
      return canvas.chart(scatterChart(drawing, language, canvas.style.colors), box, drawing.alt);
    case 'heat':
      return drawHeat(canvas, drawing, box);
    case 'tiles':
      return drawTiles(canvas, drawing, box);
    case 'rows':
      return drawRows(canvas, drawing, box);
    case 'figure':
      return drawFigure(canvas, drawing, box);
    case 'words':
      return drawWords(canvas, drawing, box);
    case 'empty':
      return drawEmpty(canvas, drawing, box);
  }
}
