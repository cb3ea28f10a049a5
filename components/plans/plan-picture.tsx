'use client'
import { type CSSProperties, useEffect, useRef } from 'react'
import type { Size } from './zoom'

type PlanPictureProps = {
  /** Where the picture is. */
  src: string
  className: string
  style?: CSSProperties
  isLazy?: boolean
  /** As the browser shows it: it turns photographs the right way up, which their first bytes do not say. */
  onSize?: (size: Size) => void
  onFail?: () => void
}

/** The picture of a floor. What stands on it is said by others. */
export function PlanPicture({ src, className, style, isLazy = false, onSize, onFail }: PlanPictureProps) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    // It may have come before anybody listened.
    if (image.current?.complete && image.current.naturalWidth > 0) onSize?.(sizeOf(image.current))
  }, [onSize])
  return (
    // eslint-disable-next-line @next/next/no-img-element -- the server has it as it is to be shown; Next.js would make other sizes of it, which needs a library for pictures
    <img
      ref={image}
      src={src}
      alt=""
      draggable={false}
      loading={isLazy ? 'lazy' : undefined}
      onLoad={({ currentTarget }) => onSize?.(sizeOf(currentTarget))}
      onError={onFail}
      className={className}
      style={style}
    />
  )
}

const sizeOf = ({ naturalWidth: width, naturalHeight: height }: HTMLImageElement): Size => ({ width, height })
