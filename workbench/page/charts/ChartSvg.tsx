import type { Axis, Chart, ChartText } from "../../host";
import type { ChartData, Plot } from "./data";
import { crossing, layOut, type PlotFrame } from "./frame";
import { SeriesMarks } from "./SeriesMarks";

/** Office's palette, which Excel gives to series without a colour of their own. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const GREY = "#595959";
const RULE = "#D9D9D9";

interface Props {
  chart: Chart;
  data: ChartData;
}

/** A line, scatter or column chart as Excel would show it. */
export function ChartSvg({ chart, data }: Props) {
  const frame = layOut(chart, data);
  const { width, height } = frame;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label(chart)}
    >
      <rect width={width} height={height} fill={chart.fill || "#FFFFFF"} stroke={RULE} rx={2} />
      <Title title={chart.title} x={width / 2} y={24} size={14} />
      <Axes chart={chart} frame={frame} />
      {data.plots.map((plot, index) => (
        <SeriesMarks
          key={plot.series.id}
          chart={chart}
          plot={plot}
          color={color(plot, index)}
          index={index}
          data={data}
          frame={frame}
        />
      ))}
      <Legend chart={chart} data={data} frame={frame} />
    </svg>
  );
}

const label = (chart: Chart) =>
  chart.altText || (chart.title.visible && chart.title.text) || chart.name;

const color = ({ series }: Plot, index: number) =>
  series.line.color || series.fill || PALETTE[index % PALETTE.length]!;

function Title({
  title,
  x,
  y,
  size,
  turned,
}: {
  title: ChartText;
  x: number;
  y: number;
  size: number;
  turned?: boolean;
}) {
  if (!title.visible || title.text === "") return null;
  const transform = turned ? `rotate(-90 ${x} ${y})` : undefined;
  return (
    <text x={x} y={y} text-anchor="middle" font-size={size} fill={GREY} transform={transform}>
      {title.text}
    </text>
  );
}

function Axes({ chart, frame }: { chart: Chart; frame: PlotFrame }) {
  const { left, right, top, bottom, y } = frame;
  const zero = crossing(frame);
  const labelsAt = chart.category.tickLabelPosition === "NextToAxis" ? zero : bottom;
  const titleY = bottom + 34;
  return (
    <g font-size={11} fill={GREY}>
      {frame.yTicks.map(({ at, label }) => (
        <g key={label}>
          {gridded(chart.value) && (
            <line x1={left} x2={right} y1={y(at)} y2={y(at)} stroke={RULE} />
          )}
          {chart.value.visible && (
            <text x={left - 6} y={y(at) + 4} text-anchor="end">
              {label}
            </text>
          )}
        </g>
      ))}
      {frame.xTicks.map(({ at, label }) => (
        <g key={at}>
          {gridded(chart.category) && <line x1={at} x2={at} y1={top} y2={bottom} stroke={RULE} />}
          {chart.category.visible && (
            <text x={at} y={labelsAt + 16} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      <line x1={left} x2={right} y1={zero} y2={zero} stroke="#8C8C8C" />
      <Title title={chart.category.title} x={(left + right) / 2} y={titleY} size={11} />
      <Title title={chart.value.title} x={18} y={(top + bottom) / 2} size={11} turned />
    </g>
  );
}

const gridded = (axis: Axis) => axis.majorGridlines.visible;

function Legend({ data, frame }: Props & { frame: PlotFrame }) {
  if (frame.legendAt === "none") return null;
  const { left, right, top, height } = frame;
  const widths = data.plots.map(({ name }) => 34 + name.length * 6.2);
  let x = (left + right - widths.reduce((sum, width) => sum + width, 0)) / 2;
  const y = frame.legendAt === "bottom" ? height - 14 : top - 12;
  return (
    <g font-size={11} fill={GREY}>
      {data.plots.map((plot, index) => {
        const at =
          frame.legendAt === "right" ? { x: right + 8, y: top + 10 + index * 18 } : { x, y };
        x += widths[index]!;
        return (
          <g key={plot.series.id}>
            <Key {...at} color={color(plot, index)} dot={plot.series.chartType === "XYScatter"} />
            <text x={at.x + 23} y={at.y + 4}>
              {plot.name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Key({ x, y, color, dot }: { x: number; y: number; color: string; dot: boolean }) {
  if (dot) return <circle cx={x + 12} cy={y} r={4} fill={color} />;
  return <line x1={x} x2={x + 18} y1={y} y2={y} stroke={color} stroke-width={3} />;
}
