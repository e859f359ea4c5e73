import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ChartModel } from '../../pictures/charts/chart-model.ts'
import { type ChartWriting, chartOption } from '../../pictures/charts/chart-option.ts'

use([LineChart, CustomChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

const PHONE_WIDTH = 480

/** One chart of a key figure. The table below the charts says the same to those who cannot see it. */
export function FigureChart({
  model,
  label,
  writing,
}: {
  model: ChartModel
  label: string
  writing: Omit<ChartWriting, 'isPhone' | 'font'>
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const chart = init(element, null, { renderer: 'svg' })
    const font = getComputedStyle(element).fontFamily
    const draw = () => {
      chart.resize()
      chart.setOption(
        chartOption(model, { ...writing, font, isPhone: element.clientWidth < PHONE_WIDTH }),
        true,
      )
    }
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [model, writing])
  return <div ref={place} className="figure-chart" role="img" aria-label={label} />
}
