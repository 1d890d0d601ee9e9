import type { Chart } from "../../host";
import type { ChartData, Plot, Point } from "./data";
import { crossing, formatted, type PlotFrame } from "./frame";

interface SeriesProps {
  chart: Chart;
  plot: Plot;
  color: string;
  index: number;
  data: ChartData;
  frame: PlotFrame;
}

/** One series: columns, or a line with its markers, and its labels. */
export function SeriesMarks(props: SeriesProps) {
  const type = props.plot.series.chartType || props.chart.chartType;
  return (
    <g>
      {type.startsWith("Column") ? <Columns {...props} /> : <Line {...props} type={type} />}
      {props.plot.series.hasDataLabels && <Labels {...props} />}
    </g>
  );
}

function Columns({ plot, color, index, data, frame, chart }: SeriesProps) {
  const beside = data.plots.filter(({ series }) =>
    (series.chartType || chart.chartType).startsWith("Column"),
  ).length;
  const width = (frame.band * 0.7) / beside;
  const zero = crossing(frame);
  return (
    <>
      {plot.points.map(({ x, y }, i) => {
        if (y === undefined) return null;
        const at = frame.x(x) + (index - beside / 2) * width;
        const end = frame.y(y);
        return (
          <rect
            key={i}
            x={at}
            width={width * 0.92}
            y={Math.min(zero, end)}
            height={Math.abs(end - zero)}
            fill={plot.series.points[i]?.fill || color}
          />
        );
      })}
    </>
  );
}

function Line({ plot, color, frame, type }: SeriesProps & { type: string }) {
  const { series, points } = plot;
  const width = (series.line.weight || 2.25) * (4 / 3);
  return (
    <>
      {type !== "XYScatter" && series.line.visible && (
        <path
          d={pathOf(points, frame)}
          fill="none"
          stroke={color}
          stroke-width={width}
          stroke-dasharray={dashes(series.line.style)}
          stroke-linejoin="round"
        />
      )}
      {marked(type, series.markerStyle) &&
        points.map(({ x, y }, i) =>
          y === undefined ? null : (
            <circle
              key={i}
              cx={frame.x(x)}
              cy={frame.y(y)}
              r={(series.markerSize || 5) * 0.66}
              fill={series.markerBackgroundColor || color}
            />
          ),
        )}
    </>
  );
}

/** From point to point, with a gap where one has no figure. */
const pathOf = (points: readonly Point[], frame: PlotFrame): string =>
  points
    .map(({ x, y }, i) =>
      y === undefined
        ? ""
        : `${points[i - 1]?.y === undefined ? "M" : "L"}${frame.x(x)},${frame.y(y)}`,
    )
    .join("");

const marked = (type: string, style: string) =>
  style === "None" || type.endsWith("NoMarkers")
    ? false
    : type.includes("Markers") || type.startsWith("XYScatter");

const dashes = (style: string) =>
  /dash/i.test(style) ? "6 4" : /dot/i.test(style) ? "2 3" : undefined;

function Labels({ plot, frame, color }: SeriesProps) {
  const { labels } = plot.series;
  return (
    <>
      {plot.points.map(({ x, y, text }, i) => {
        if (y === undefined) return null;
        const value = labels.numberFormat === "General" ? text : formatted(y, labels);
        const words = [labels.showSeriesName && plot.name, labels.showValue && value].filter(
          Boolean,
        );
        return (
          <text
            key={i}
            x={frame.x(x)}
            y={frame.y(y) - 8}
            text-anchor="middle"
            font-size={11}
            fill={color}
          >
            {words.join(" ")}
          </text>
        );
      })}
    </>
  );
}
